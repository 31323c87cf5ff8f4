"""Segments: documents inverted with numpy into one block of bytes, and read from it without unpacking it."""
