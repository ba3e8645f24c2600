using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CaseTracking.Web.Text;

/// <summary>The words alone, as they stand in a mail.</summary>
internal static class MarkdownWords
{
    public static string Of(MarkdownDocument document) => string.Join("\n\n", document.Select(b => Block(b, "")).Where(b => b.Length > 0));

    private static string Block(Block block, string indent) => block switch
    {
        ListBlock list => string.Join('\n', list.OfType<ContainerBlock>().Select((item, i) => Item(item, list.IsOrdered ? $"{i + 1}." : "-", indent))),
        LinkReferenceDefinitionGroup => "",
        LeafBlock { Inline: { } inline } => Inlines(inline),
        LeafBlock leaf => leaf.Lines.ToString(),
        ContainerBlock container => string.Join('\n', container.Select(b => Block(b, indent))),
        _ => "",
    };

    private static string Item(ContainerBlock item, string mark, string indent) =>
        $"{indent}{mark} {string.Join('\n', item.Select(b => Block(b, $"{indent}  ")))}";

    private static string Inlines(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines) text.Append(Inline(inline));
        return text.ToString();
    }

    private static string Inline(Inline inline) => inline switch
    {
        LiteralInline text => text.Content.ToString(),
        LineBreakInline { IsHard: true } => "\n",
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        CodeInline code => code.Content,
        LinkInline { IsImage: true } => "",
        LinkInline link => SafeLink.TryRead(link.Url, out var safe) ? Link(Inlines(link), SafeLink.Words(safe)) : Inlines(link),
        AutolinkInline auto => auto.Url,
        ContainerInline other => Inlines(other),
        _ => "",
    };

    private static string Link(string words, string address) => words == address ? words : $"{words} ({address})";
}
