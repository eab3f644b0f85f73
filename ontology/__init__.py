"""The ground floor: the values that reading and graph exchange, and the relations that may be said."""
