"""Scanners, cameras and sound: each source emits `Scan`s from its own thread and tells how it stands."""
