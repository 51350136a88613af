"""Facts of documents of districts, which often name no issuer and run their title over two lines."""


def test_a_district_that_names_no_issuer_is_known_by_what_it_calls_its_own(read):
    body = "关于深化人才制度改革的意见\n结合我区实际，提出如下意见。\n围绕温州市鹿城区、温州市产业，全区推进；鹿城区人才办负责。温州市。"
    assert read(body).region == "330302"
    assert read(body.replace("我区", "实际").replace("全区", "全面")).region == "330300"


def test_a_title_in_two_lines_is_read_whole(read):
    body = "进一步加快现代服务业\n高质量发展的若干政策意见\n为推进浑南区现代服务业发展，制定本意见。"
    assert read(body).title == "进一步加快现代服务业高质量发展的若干政策意见"
