package browsertest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// axe-core finds nothing against WCAG 2.2 AA, and nothing against its best practices, on the pages of the rules: the index, rules with much and
// with little to say, and a document; and at 320 px nothing is wider than the window.
func TestRulePagesAreAccessible(t *testing.T) {
	const askAll = `axe.run({resultTypes: ["violations"]}).then((r) => r.violations)`
	source, chromium := axe(t), browserOf(t)
	root := filepath.Join("..", "..", "..")
	for _, pattern := range []string{"internal/rulebook/*.*", "internal/corpus/*.go"} { // so that the go command looks at them anew
		files, err := filepath.Glob(filepath.Join(root, pattern))
		require.NoError(t, err)
		for _, file := range files {
			_, err := os.ReadFile(file)
			require.NoError(t, err)
		}
	}
	folder := t.TempDir()
	t.Log(run(t, "go", "run", "./internal/rulebook/pages", "-o", folder))
	ctx, address, _ := open(t, chromium, folder)
	// A page is loaded when Navigate ends; to look for an element would make the driver copy the whole index.
	for _, page := range []string{"rules/TH-KGG-17-2-5.html", "rules/DE-GG-28-2.html", "rules/DE-URKUNDE-GRUNDLAGE.html", "documents/th-zweckverband.html", "index.html"} {
		for _, width := range []int64{1200, 320} {
			var violations []violation
			var wide int64
			require.NoError(t, chromedp.Run(ctx, chromedp.EmulateViewport(width, 900), chromedp.Navigate(address+page),
				chromedp.Evaluate(source, nil), chromedp.Evaluate(`document.documentElement.scrollWidth`, &wide),
				chromedp.Evaluate(askAll, &violations, awaited)))
			require.Empty(t, violations, page)
			require.LessOrEqual(t, wide, width, page)
		}
	}
}
