"""What the law says. One folder a jurisdiction, one folder a right; no engine code here."""
