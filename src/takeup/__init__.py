"""takeup finds the social rights that people do not use, says why, and helps to get them."""

__version__ = "0.1.0"
