"""Archive App: an offline desktop browser for archives."""

__version__ = "0.1.0"
