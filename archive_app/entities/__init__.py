"""Document → people, organisations and dates."""
