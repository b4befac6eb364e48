"""Status of a chronic illness (statuut chronische aandoening / statut affection chronique)."""
