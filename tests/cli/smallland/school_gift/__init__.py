"""A monthly sum for a child at school."""
