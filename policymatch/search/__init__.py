"""Text made comparable: encoders, dense and lexical indexes, and the fusing of their ranks.

Heavy libraries are imported where they are used, so that importing this package touches none of them.
"""
