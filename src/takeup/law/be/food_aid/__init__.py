"""Food aid (voedselhulp / aide alimentaire)."""
