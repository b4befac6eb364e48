"""A monthly income for adults with a low wage."""
