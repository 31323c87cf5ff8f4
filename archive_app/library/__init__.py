"""What the reader adds, encrypted at rest: vault, store, annotations, anchors."""
