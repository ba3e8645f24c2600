using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Timeline;

/// <summary>A moment or a day in words: <c>&lt;ct-time at="entry.At" /&gt;</c> or <c>&lt;ct-time on="deadline" /&gt;</c>.</summary>
[HtmlTargetElement("ct-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper : TagHelper
{
    /// <summary>A moment; shown in the time of Brussels.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>A day.</summary>
    public DateOnly? On { get; set; }

    /// <summary>A day with its month shortened, for a table.</summary>
    public bool Abbreviated { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (machine, words) = (At, On) switch
        {
            ({ } at, null) => (DutchDates.Machine(at), DutchDates.Words(at)),
            (null, { } on) => (DutchDates.Machine(on), Abbreviated ? DutchDates.Abbreviated(on) : DutchDates.Words(on)),
            _ => throw new InvalidOperationException("Give ct-time either at or on."),
        };
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", machine);
        output.Content.SetContent(words);
    }
}
