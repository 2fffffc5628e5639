"""One file per job: pure state machines that turn events into screens and acts."""
