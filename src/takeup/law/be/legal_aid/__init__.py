"""Second-line legal aid: juridische tweedelijnsbijstand / aide juridique de deuxième ligne."""
