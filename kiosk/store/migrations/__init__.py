"""How the desk's working database came to its present tables, step by step."""
