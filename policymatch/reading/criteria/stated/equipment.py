"""Equipment: that what is put in is put into machines that are bought, and into no project."""

import re

# 购置的检测仪器(单台价值5万元以上,且投资总额……; 对采用自动分拣设备的企业,且投资……
_BUYS = re.compile(
    r"(?:购[买置入]|采购|采用|更新)(?:的|使用)?(?:(?!项目|建设|厂房|改造)[^。;]){0,60}(?:设备|装备|仪器|机床|机器)"
    r"(?:(?!项目|建设|厂房|固定资产|改造)[^。;]){0,40}[,，、且(](?:且|并)?(?:累计|实际)?(?:总投资|投资)(?:总)?额?[^,，。;]{0,4}$"
)


def is_of_equipment(said: str) -> bool:
    """Whether the words before a figure tell what was paid for machines that are bought.

    >>> is_of_equipment("购置节能机床,且投资总额达"), is_of_equipment("购置节能机床,项目投资总额达")
    (True, False)
    """
    return _BUYS.search(said) is not None
