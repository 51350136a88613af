"""Establishments: what a place or body that receives a gift is called by, as an expression."""

ESTABLISHMENT = r"(?:基地|工作室|工作站|中心|平台|园区?|实验室|学校|学院|研究院|协会|联盟)"
"""The noun that ends the name of one (大师工作室, 公共实训基地)."""
