"""Measuring the hot paths against a baseline in the same run; ratios are printed, nothing passes or fails by time."""
