using CaseTracking.Web.Markup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Timeline;

/// <summary>The row of phases: <c>&lt;ct-steps items="Model.Steps" label="Voortgang" /&gt;</c>.</summary>
[HtmlTargetElement("ct-steps", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepsTagHelper : TagHelper
{
    /// <summary>The phases in order.</summary>
    public IReadOnlyList<Step> Items { get; set; } = [];

    /// <summary>Name of the list for who hears it.</summary>
    public string Label { get; set; } = "Stappen";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ct-steps");
        output.Attributes.SetAttribute("aria-label", Label);
        foreach (var step in Items) output.Content.AppendHtml(Item(step));
    }

    // Name and state are one phrase, so that it reads aloud as one: "Ontvangen: klaar".
    private static TagBuilder Item(Step step)
    {
        var (style, words) = step.State switch
        {
            StepState.Done => ("done", "klaar"),
            StepState.Now => ("now", "hier bent u nu"),
            StepState.ToCome => ("to-come", "komt nog"),
            StepState.Stopped => ("stopped", "hier gestopt"),
            _ => throw new InvalidOperationException($"No words for {step.State}."),
        };
        var item = Tags.Element("li", $"ct-step ct-step--{style}")
            .With(Tags.Element("span", "ct-step__name").With(step.Name, Tags.Hidden($": {words}")));
        if (step.State == StepState.Now) item.Attributes["aria-current"] = "step";

        return step.Note is null ? item : item.With(" ", Tags.Element("span", "ct-step__note").With(step.Note));
    }
}
