"""Two versions of a policy: what was added, removed and changed, and whom that let in or shut out."""
