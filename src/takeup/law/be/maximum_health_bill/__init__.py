"""Ceiling on the yearly health bill: maximumfactuur (MAF) / maximum à facturer (MàF)."""
