"""Pages for everyone: where the site begins, and what it keeps."""
