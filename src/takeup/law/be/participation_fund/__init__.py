"""Fund for social participation (participatie en sociale activering / participation et activation sociale)."""
