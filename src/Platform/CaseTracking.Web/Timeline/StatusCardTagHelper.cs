using System.Diagnostics.CodeAnalysis;
using CaseTracking.Web.Markup;
using CaseTracking.Web.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Timeline;

/// <summary>The one card on top: where it is, the date that matters, what to do. Its content is the action.</summary>
[HtmlTargetElement("ct-status-card")]
public sealed class StatusCardTagHelper : TagHelper
{
    /// <summary>The state in a few Dutch words.</summary>
    public string Heading { get; set; } = "";

    /// <summary>The state in one or two sentences; may hold a little Markdown.</summary>
    public string? Sentence { get; set; }

    /// <summary>How loud the card is.</summary>
    public StatusTone Tone { get; set; }

    /// <summary>What the date means, as in <c>We beslissen ten laatste op</c>.</summary>
    public string? DateLabel { get; set; }

    /// <summary>The date that matters, in words; see <see cref="DutchDates"/>.</summary>
    public string? Date { get; set; }

    /// <summary>The date that was promised before, shown struck through.</summary>
    public string? MovedFrom { get; set; }

    /// <summary>Why the date moved.</summary>
    public string? Reason { get; set; }

    /// <summary>Name of the place the date is about.</summary>
    public string? Place { get; set; }

    /// <summary>Its address.</summary>
    public string? Address { get; set; }

    /// <summary>When it is open, fit to follow <c>Open:</c>.</summary>
    public string? Hours { get; set; }

    /// <summary>When and how it was closed, in a sentence; the reader then has nothing to do.</summary>
    public string? Closing { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var action = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"ct-card ct-card--{Style}");
        output.Attributes.SetAttribute("aria-labelledby", "stand");
        output.Content.Clear();
        output.Content.AppendHtml(Tags.Element("h2", "ct-card__heading").Having("id", "stand").With(Heading));
        if (IsSaid(Sentence)) output.Content.AppendHtml(TextTagHelper.Element(Sentence, "ct-card__sentence"));
        if (IsSaid(Date)) output.Content.AppendHtml(When());
        if (IsSaid(Place)) output.Content.AppendHtml(Where());
        output.Content.AppendHtml(Action(action));
    }

    private TagBuilder Action(TagHelperContent action)
    {
        var box = Tags.Element("div", "ct-card__action").With(action.IsEmptyOrWhiteSpace
            ? Tags.Element("p").With("U hoeft nu niets te doen.")
            : action);

        return IsSaid(Closing) ? box.With(Tags.Element("p", "ct-quiet").With(Closing)) : box;
    }

    private TagBuilder Where()
    {
        var where = Tags.Element("p", "ct-card__place").With(Tags.Element("strong").With(Place));
        if (IsSaid(Address)) where.With(Tags.Element("br").Void(), Address);

        return IsSaid(Hours) ? where.With(Tags.Element("br").Void(), $"Open: {Hours}") : where;
    }

    // A page that binds nothing to a text attribute gives an empty text.
    private static bool IsSaid([NotNullWhen(true)] string? text) => !string.IsNullOrEmpty(text);

    private string Style => Tone switch
    {
        StatusTone.Calm => "calm",
        StatusTone.Action => "action",
        StatusTone.Good => "good",
        StatusTone.Bad => "bad",
        _ => throw new InvalidOperationException($"No style for {Tone}."),
    };

    // "del" alone is not spoken: the words say that the date moved.
    private TagBuilder When()
    {
        var when = Tags.Element("p", "ct-card__date").With(Tags.Element("span", "ct-card__label").With(DateLabel), " ");
        if (IsSaid(MovedFrom))
            when.With(Tags.Element("del").With(Tags.Hidden("eerst: "), MovedFrom), " ", Tags.Hidden("nu: "));
        when.With(Tags.Element("strong").With(Date));

        return !IsSaid(Reason) ? when : when.With(" ", Tags.Element("span", "ct-card__reason").With(Reason));
    }
}

/// <summary>How loud a status card is.</summary>
public enum StatusTone
{
    /// <summary>On its way.</summary>
    Calm,

    /// <summary>The reader must do something.</summary>
    Action,

    /// <summary>Ready, approved.</summary>
    Good,

    /// <summary>Refused, late.</summary>
    Bad,
}
