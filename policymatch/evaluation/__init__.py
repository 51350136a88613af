"""Evaluation: policymatch measures itself on gold sets, and makes its models again from them."""
