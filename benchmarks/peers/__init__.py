"""Search engines to measure, each behind the same few methods."""
