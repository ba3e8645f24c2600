using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Web.Api;

/// <summary>Checks the annotations of a JSON body before the endpoint sees it.</summary>
public static class BodyValidation
{
    /// <summary>Refuses a body that breaks its annotations with 400 and a sentence per field.</summary>
    public static TBuilder ValidateBody<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) =>
        {
            foreach (var argument in context.Arguments.Where(a => a?.GetType() is { IsNested: true, Name: "Body" }))
            {
                var found = new List<ValidationResult>();
                if (!Validator.TryValidateObject(argument!, new ValidationContext(argument!), found, validateAllProperties: true)) return (object?)Refuse(found);
            }

            return await next(context);
        });

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Refuse(IEnumerable<ValidationResult> found) =>
        Problems.Result(
            Problems.Shared, StatusCodes.Status400BadRequest, "ongeldige-aanvraag", "We begrijpen uw vraag niet",
            "Kijk de velden na die hieronder staan.",
            found.SelectMany(r => r.MemberNames, (r, name) => (Name: JsonNamingPolicy.CamelCase.ConvertName(name), r.ErrorMessage))
                .GroupBy(e => e.Name).ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage ?? "Dit klopt niet.").ToArray()));
}
