"""Advance on child maintenance: voorschot van de DAVO / avance du SECAL."""
