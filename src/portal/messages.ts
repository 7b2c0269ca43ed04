// Sentences of the administration's first page.

/** What each page of the administration is for, by its name in the menu. */
export const purposes: Readonly<Record<string, string>> = {
  事项: '修改、检查、发布和停用事项，看各个版本的差别',
  实施清单: '认领事项，填写本级的地址、时间和承诺，确认省级的变更',
  表单: '设计申请人填的表：题目、条件、试填、样例、题块和版本',
  区划与部门: '全省的区划和各级部门',
  节假日: '国家的放假调休，州、县另外的放假',
  人员: '工作人员的账号、部门和岗位',
  流程: '合法的动作一览，各事项的流程方案',
  审计: '谁在什么时候看了什么、改了什么',
  消息: '对要素的意见、审核的结果，还有要您看的',
  我的账号: '密码和现在代表的部门',
}
