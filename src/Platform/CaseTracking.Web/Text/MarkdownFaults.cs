using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CaseTracking.Web.Text;

/// <summary>What of a text is not shown, or not as its writer meant.</summary>
internal static partial class MarkdownFaults
{
    public static IEnumerable<string> Of(MarkdownDocument document) => document.Descendants().Select(Of).OfType<string>().Distinct();

    private static string? Of(MarkdownObject part) => part switch
    {
        LiteralInline text when Tag().IsMatch(text.Content.ToString()) => "HTML is shown as text. Use Markdown.",
        LinkInline { IsImage: true } => "Images are left out. Take the image away.",
        LinkInline link when !SafeLink.TryRead(link.Url, out _) => Unsafe(link.Url),
        AutolinkInline auto when !SafeLink.TryRead(auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url, out _) => Unsafe(auto.Url),
        ParagraphBlock or ListBlock or ListItemBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition => null,
        Block => "Use paragraphs, emphasis, lists and links alone.",
        CodeInline => "Use paragraphs, emphasis, lists and links alone.",
        _ => null,
    };

    private static string Unsafe(string? address) => $"The link to '{address}' is left out. Use a whole address with https, mailto or tel.";

    [GeneratedRegex("<[a-zA-Z/!?]")]
    private static partial Regex Tag();
}
