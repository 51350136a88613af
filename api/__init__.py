"""The HTTP door: the JSON API, its OpenAPI document, and the web form."""
