"""Installation premium for who leaves homelessness (installatiepremie / prime d'installation)."""
