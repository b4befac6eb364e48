"""Letters about a right in a dossier: which ones can be written, the text to edit, what was kept, and the PDF."""
