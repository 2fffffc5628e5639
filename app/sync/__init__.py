"""The device's side of the sync: what it tells its server, what it takes from it, and when."""
