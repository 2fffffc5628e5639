"""Views only: they show a Screen and submit inputs."""
