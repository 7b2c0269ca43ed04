// A page that needs nothing: no database, no session, no template. For when the hall itself is in need.

/** `sheet` is the address of the style sheet; words are the program's own. */
export function barePage(
  sheet: string,
  {
    title,
    message,
    requestId,
  }: { readonly title: string; readonly message: string; readonly requestId: string },
): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${sheet}">
</head>
<body>
<main id="main" class="page stack band-s">
<h1>${title}</h1>
<p class="lead">${message}</p>
<p><a href="/">回首页</a></p>
<p class="small muted">请求编号 ${requestId}</p>
</main>
</body>
</html>
`
}
