using System.Buffers;
using Markdig;
using Markdig.Syntax;
using Microsoft.AspNetCore.Html;

namespace CaseTracking.Web.Text;

/// <summary>
/// A little Markdown in texts that a city writes: paragraphs, emphasis, lists and links. What is shown is built from that list, never
/// filtered out of something else: raw HTML is shown as text, images and unsafe links are left out.
/// </summary>
public static class LightMarkdown
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[]<>`\\&\n\t");

    // Without HTML: a tag is text like any other. Without headings: those of a page are the page's own.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().DisableHeadings().Build();

    /// <summary>As elements of a page.</summary>
    public static IHtmlContent Html(string text) => MarkdownElements.Of(Parse(text));

    /// <summary>As plain text, for mails: the address of a link stands in brackets behind its words.</summary>
    public static string Plain(string text) => HasMarks(text) ? MarkdownWords.Of(Parse(text)) : text;

    /// <summary>What would not be shown, or not as its writer meant: one English sentence each, with what to do about it.</summary>
    public static IReadOnlyList<string> Faults(string text)
    {
        try
        {
            return HasMarks(text) ? [.. MarkdownFaults.Of(Parse(text))] : [];
        }
        catch (ArgumentException)
        {
            return ["It is nested too deep. Write it flatter."];
        }
    }

    /// <summary>False where the text is one paragraph of plain words; then it needs no elements.</summary>
    public static bool HasMarks(string text)
    {
        if (text.AsSpan().ContainsAny(Marks)) return true;

        var words = text.AsSpan().TrimStart();
        return words.Length < text.Length - 3 || words.StartsWith("- ") || words.StartsWith("+ ") || IsNumbered(words);
    }

    private static bool IsNumbered(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && (text[digits..].StartsWith(". ") || text[digits..].StartsWith(") "));
    }

    private static MarkdownDocument Parse(string text) => Markdown.Parse(text, Pipeline);
}
