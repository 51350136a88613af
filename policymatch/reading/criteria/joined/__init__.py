"""Joined: how criteria go together: all of them, one of them, none of them, each of some."""
