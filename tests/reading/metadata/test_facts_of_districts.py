"""Facts of documents of districts, which often name no issuer and run their title over two lines."""


def test_a_district_that_names_no_issuer_is_known_by_what_it_calls_its_own(read):
    body = "关于深化人才制度改革的意见\n结合我区实际，提出如下意见。\n围绕温州市鹿城区、温州市产业，全区推进；鹿城区人才办负责。温州市。"
    assert read(body).region == "330302"
    assert read(body.replace("我区", "实际").replace("全区", "全面")).region == "330300"


def test_a_title_in_two_lines_is_read_whole(read):
    body = "进一步加快现代服务业\n高质量发展的若干政策意见\n为推进浑南区现代服务业发展，制定本意见。"
    assert read(body).title == "进一步加快现代服务业高质量发展的若干政策意见"


def test_a_text_in_one_line_has_the_title_of_the_act_that_it_issues(read):
    head = "各县区人民政府：《关于支持技术转移的若干政策》已经市政府审议通过，现印发给你们。"
    body = head + "一、对技术转移机构给予补助。" * 20
    assert read(body).title == "关于支持技术转移的若干政策"
    assert read(body, title="").title == "关于支持技术转移的若干政策"


def test_a_text_in_one_line_that_names_no_act_has_its_first_words_for_a_title(read):
    body = "对技术转移机构给予补助。" * 40
    assert read(body).title == body[:200]
