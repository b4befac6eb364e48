"""Increased reimbursement of health care: verhoogde tegemoetkoming / intervention majorée (statut BIM)."""
