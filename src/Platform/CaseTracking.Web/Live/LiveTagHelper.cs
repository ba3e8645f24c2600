using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Live;

/// <summary>
/// The place where an open page says that there is news, empty until then, and the script that fills it. Without a script there is
/// nothing, and the page is as fresh as it was asked for.
/// </summary>
[HtmlTargetElement("ct-live", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LiveTagHelper : TagHelper
{
    /// <summary>Address that tells of news.</summary>
    public string News { get; set; } = "";

    /// <summary>The version that the page shows.</summary>
    public long Version { get; set; }

    /// <summary>What is said when there is news, one sentence.</summary>
    public string Sentence { get; set; } = "";

    /// <summary>The link behind the sentence, that shows the page anew.</summary>
    public string Link { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("role", "status");
        output.Attributes.SetAttribute("data-news", News);
        output.Attributes.SetAttribute("data-version", Version.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-sentence", Sentence);
        output.Attributes.SetAttribute("data-link", Link);
        output.PostElement.SetHtmlContent("""<script src="/stijl/ct-live.js" defer></script>""");
    }
}
