// 关于本站、无障碍声明: what the hall says of itself.
import { items, section } from './text.ts'
import type { Text } from './text.ts'

export const about: Text = {
  key: 'about',
  title: '关于本站',
  lead: '{hallName}是全省统一的网上办事入口，省、市州、县三级的事项都在这里查、在这里办。',
  sections: [
    items(
      '能做什么',
      '查事项、看办事指南，不用登录。',
      '在网上申请、补正、撤回，随时看办到哪一步。',
      '收取文书。每份文书有核验码和二维码，谁都可以查真假。',
      '办完以后评价。',
    ),
    section(
      '谁在办',
      '主办：{host}。承办：{operator}。事项由依法负责的部门办理，指南里写着部门的名称、地址和电话。',
    ),
    section('联系我们', '打 {hotline}（{hotlineNote}）。来访：{contactAddress}，{contactHours}。'),
    section('开放的数据', '公开的事项和区划可以用程序读取，说明见站点地图里的“数据接口”。'),
  ],
}

export const accessibility: Text = {
  key: 'accessibility',
  title: '无障碍声明',
  lead: '我们希望每个人都能自己办成事，不论看得清不清、用不用鼠标、网络快不快。',
  sections: [
    section(
      '做到什么程度',
      '本站以《Web 内容无障碍指南》（WCAG）2.2 的 AA 级为目标设计和检查，并参照国家标准 GB/T 37668。检查由自动检查和人工用键盘、屏幕放大逐页试用组成，没有经过第三方认证。',
    ),
    items(
      '您可以',
      '只用键盘办完全部事情；当前的位置有明显的金色标记。',
      '点“长辈版”，字和按钮变大，记住在这台设备上。',
      '把页面放大到 400%，内容会重新排列，不用左右滑。',
      '用深色显示：跟随您设备的设置。',
      '关掉脚本：所有页面照常能用。',
      '切换藏文、英文界面；还没有译好的句子显示中文。',
    ),
    items(
      '已知的不足',
      'PDF 文书还没有加完整的标签，读屏软件可能读不出表格的结构。需要时可以向窗口要电子文本。',
      '藏文译文还在请人审校，目前只译了少数词句。',
      '首页的区域图只是示意，同样的内容在旁边的名单里。',
      '宽的表格在很窄的屏幕上会变成一条一条的卡片；流程图要左右滑动，图下有同样内容的表。',
    ),
    section(
      '遇到困难',
      '打 {hotline}，{hotlineNote}；或者到{contactAddress}，{contactHours}，有人帮您办。告诉我们哪一页、用的什么设备，我们会改。',
    ),
  ],
}
