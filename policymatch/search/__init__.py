"""Text made comparable: encoders, and indexes by meaning, by words and by characters.

Heavy libraries are imported where they are used, so that importing this package touches none of them.
"""
