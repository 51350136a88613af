"""Addresses whose requests are guarded otherwise than most, named once for the routes and for the guards."""

POLICIES = "/v1/policies"
BATCH = "/v1/batch"
COMPARE = "/v1/compare"
