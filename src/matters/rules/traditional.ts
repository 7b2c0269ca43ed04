// 繁体: the traditional ways of writing the characters that occur in the names of the catalogue and in
// its plain words. Each pair is the traditional character and the one that the catalogue writes.

const pairs = [
  '對对 認认 給给 農农 喫吃 審审 確确 書书 證证 員员 養养 無无 臨临 時时 難难 決决 兒儿 實实 撫抚 結结 齡龄 補补',
  '貼贴 歲岁 發发 殘残 護护 兩两 項项 內内 離离 記记 靜静 辦办 國国 領领 會会 團团 體体 協协 業业 單单 務务 機机',
  '構构 組组 織织 開开 資资 備备 執执 設设 準准 復复 殯殡 喪丧 減减 評评 換换 獨独 蝸蜗 輔辅 適适 請请 輪轮 聽听',
  '創创 憑凭 電电 險险 擔担 貸贷 額额 見见 職职 勞劳 動动 鑑鉴 傷伤 論论 經经 營营 從从 許许 訓训 學学 綜综 計计',
  '舉举 報报 訴诉 討讨 處处 畢毕 鄉乡 醫医 療疗 參参 異异 轉转 門门 診诊 種种 產产 銷销 藥药 費费 懷怀 劃划 獎奖',
  '勵励 籤签 師师 冊册 變变 續续 場场 衛卫 賓宾 館馆 飲饮 術术 專专 長长 園园 狀状 況况 緩缓 義义 階阶 車车 標标',
  '暫暂 戶户 遷迁 購购 規规 範范 丟丢 導导 華华 來来 號号 駛驶 試试 羣群 衆众 達达 賽赛 馬马 廟庙 煙烟 運运 輸输',
  '買买 錄录 籌筹 繼继 議议 罰罚 調调 糾纠 紛纷 鄰邻 裏里 個个 簡简 飯饭 鍋锅 爐炉 貨货 權权 質质 檢检 驗验 測测',
  '劑剂 應应 傳传 統统 藝艺 類类 隱隐 鏡镜 築筑 預预 樓楼 盤盘 賃赁 氣气 鎮镇 網网 積积 賬账 過过 點点 採采 礦矿',
  '環环 響响 價价 廢废 輻辐 輛辆 線线 遊游 駕驾 佔占 條条 欄栏 獸兽 寵宠 犛牦 鮮鲜 與与 糧粮 兌兑 態态 樹树 徵征',
  '蟲虫 陸陆 償偿 進进 區区 訪访 約约 馴驯 娛娱 樂乐 廳厅 級级 遺遗 熱热 貢贡 圍围 裝装 視视 廣广 節节 廠厂 巖岩',
  '賣卖 壓压 鹽盐 讓让 當当 軍军 優优 屬属 檔档 詢询 稅税 並并 寶宝 沒没 貧贫 災灾 錢钱 媽妈 雙双 閉闭 腦脑 癱瘫',
  '崗岗 幾几 饃馍 鋪铺 擺摆 攤摊 關关 幹干 騙骗 維维 僞伪 現现 蓋盖 莊庄 豬猪 雞鸡 紅红 棧栈 鬧闹 囑嘱 眾众 裡里',
  '汙污 偽伪 衞卫 髮发 複复 併并 乾干 註注 畫划 係系 繫系 製制 麵面 癥症 迴回 誌志 闆板 傢家 託托',
]

const simple: ReadonlyMap<string, string> = new Map(
  pairs
    .join(' ')
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
)

/** The text as the catalogue writes it; characters that it never writes stay as they are. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => simple.get(character) ?? character)
}
