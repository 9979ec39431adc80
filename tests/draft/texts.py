"""Texts of several kinds, made up for tests, and the two real ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportgen.draft.source import read_source
from reportgen.model.source_text import SourceText

DATA = Path(__file__).parent / "data"

GOVERNMENT = """政府工作报告
——2021年1月26日在某某省第十三届人民代表大会第四次会议上
某某省人民政府省长　王小明

各位代表：
现在，我代表省人民政府，向大会报告工作，请予审议。
一、2020年及“十三五”工作回顾
2020年是极不平凡的一年。全省地区生产总值增长2.1%，一般公共预算收入完成3028亿元。
（一）统筹推进疫情防控。全省投入资金100亿元。
同时，我们也清醒地看到，发展不平衡不充分问题仍然突出，民营经济占比仅为45%。
二、“十四五”时期发展目标和主要任务
到2025年，地区生产总值年均增长6%以上。
三、2021年重点工作
2021年经济社会发展的主要预期目标是：地区生产总值增长6%以上；城镇新增就业40万人以上。
（一）全力推动创新发展。实施“揭榜挂帅”重点项目100个，新增高新技术企业1000家。深化产学研合作，建设创新联合体。
四、加强政府自身建设
坚持依法行政，严格规范公正文明执法。
"""

COMMUNIQUE = """某市2020年国民经济和社会发展统计公报
某市统计局
2021年3月20日

2020年，全市上下统筹推进疫情防控和经济社会发展，经济运行稳步恢复。
一、综合
初步核算，全年地区生产总值1234.5亿元，按可比价格计算，比上年增长2.6%。
二、农业
全年粮食产量230.1万吨，增长1.2%。
"""

TRANSPORT = """全市交通运输工作例会召开
5月10日下午，市交通运输局召开全市交通运输工作例会。市交通运输局局长欧阳明主持会议并讲话，副局长李四、王五出席会议。各县（市、区）交通运输局主要负责人通过视频在分会场参加会议。
一季度，全市农村公路里程1260公里。
会议部署下一步工作任务：
一是完成危桥排查，由养护科牵头，2021年6月30日前完成。
二是更新路网台账（责任单位：规划科）。
三是抓好安全生产。
"""

HALF_YEAR = """临江市交通运输局召开2024年上半年工作推进会
7月12日，临江市交通运输局召开2024年上半年工作推进会。局长王志强出席会议并讲话。
会议指出，上半年全市完成交通固定资产投资42.60亿元，同比增长8.3%。
会议强调，要认真做好下半年工作。一是由规划建设科牵头，10月底前完成主体施工；二是公路管理中心负责，完成危桥改造任务；三是安全监督科牵头开展整治，12月20日前报送总结；四是港航中心年底前建成2个5000吨级泊位。
会议要求，各单位要压实责任。
"""

HEALTH = """县卫健局召开2022年度基层卫生健康工作推进会
发布时间：2022-03-18 09:30 来源：县卫健局 浏览次数：123次
　　3月17日，县卫健局召开2022年度基层卫生健康工作推进会。县卫健局党委书记、局长张丽华出席并讲话，党委委员、副局长李强主持会议。各乡镇卫生院院长、局机关各股室负责人共45人参加会议。
　　会议通报了2021年工作。2021年全县建成标准化村卫生室126个，覆盖率98.5%。
　　会议强调，2022年要重点抓好以下工作：一是强化能力建设，6月底前完成5家乡镇卫生院改造；二是做实家医签约，签约率达到80%以上（责任单位：基层股）；三是加强绩效管理，由财务股牵头，12月底前出台考核办法。
"""

MINUTES = """关于印发《2023年重点工作任务分工》的会议纪要
〔2023〕5号
时间：2023年2月8日下午
地点：市政府二楼会议室
主持：副市长　赵一鸣
参加：市发改委、市财政局、市教育局主要负责同志

会议议定以下事项：
一、关于义务教育优质均衡发展
（一）新建学校12所，新增学位1.5万个，8月底前投入使用。牵头单位：市教育局；配合单位：市自然资源局。
（二）招聘教师800名。责任单位：市人社局、市教育局。
二、关于财政预算
会议要求，市财政局要加快资金拨付。
"""

COUNCIL = """Harbour City Council Annual Transport Meeting

The Harbour City Council held its annual transport meeting on 14 March 2023. Mary O'Neil, Director of Transport, chaired the meeting. Peter van Dam, Mayor, addressed delegates.

In 2022 the city carried 41.3 million bus passengers, up 8.2% from 2021.

The meeting agreed the following actions for 2023:
1. Complete the tram extension by 30 September 2023 (Responsible: Infrastructure Unit).
2. Introduce contactless payment on all 420 buses.
"""  # noqa: E501

ENGLISH = """Ministry of Transport holds national conference

The Ministry of Transport held a video conference on 26 December 2020. John Smith, Minister of Transport, addressed the conference. Jane Doe, Vice-Minister, chaired the meeting.

In 2020 the ministry built 1,260 km of roads, up 7.2% from a year earlier.
"""  # noqa: E501


@cache
def text(name_or_words: str) -> SourceText:
    """A real text by the name of its file, or one of the above."""
    file = DATA / name_or_words if name_or_words.endswith(".txt") else None
    content = file.read_bytes() if file else name_or_words.encode()
    return read_source(content, file.name if file else "a.txt")
