"""Protected customer for gas and electricity in Brussels (beschermde afnemer / client protégé)."""
