"""Stated: the criteria that plain words state, field by field, whoever they are said of."""
